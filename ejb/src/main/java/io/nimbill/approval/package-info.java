/**
 * Four eyes: acts that move money or raise limits wait for a second person.
 *
 * <p>Owns: requests and their decisions, the setting that says which kinds need a second person. Does not own the acts:
 * a capability asks {@link io.nimbill.approval.FourEyes} before it acts, and carries out what was approved through {@link
 * io.nimbill.approval.ApprovedAct}.
 *
 * <p>Words: an <em>act</em> is what somebody was about to do, as data; its <em>basis</em> is what it was based on.
 *
 * <p>Always true: nobody approves what they asked for, neither themselves nor by a program they made; who approves holds
 * the permission the act needs; an approved act is carried out as it was asked for, or not at all when something it was
 * based on has changed; turning four eyes off needs four eyes.
 */
package io.nimbill.approval;
