/** web */
package io.nimbill.web;
