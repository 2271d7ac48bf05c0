/** The page on which parties say who may act for them: users with their roles, and API keys. */
package io.nimbill.web.access;
