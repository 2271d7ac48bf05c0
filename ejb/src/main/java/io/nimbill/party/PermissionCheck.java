package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.ReadOnlyView;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Refuses callers who lack the permission that a use case names with {@link Requires}, and records the attempt. */
@Interceptor
@Requires(Permission.VIEW_PARTIES)
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PermissionCheck {

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    /** Goes on only for a caller who holds the permission. */
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        if (!permits(currentCaller, invocation.getMethod())) {
            Permission needed = needed(invocation.getMethod());
            auditTrail.refused(
                    "use-without-permission", "use-case", invocation.getMethod().getName(), "lacks " + needed.scope());
            if (currentCaller.get().isOnlyLooking() && !needed.isViewing()) {
                throw new ReadOnlyView();
            }
            throw new NotPermitted(needed);
        }
        return invocation.proceed();
    }

    static boolean permits(CurrentCaller currentCaller, Method method) {
        return currentCaller.get().may(needed(method));
    }

    /** The method's own demand, else its class's. */
    static Permission needed(Method method) {
        Requires onMethod = method.getAnnotation(Requires.class);
        Requires demand =
                onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(Requires.class);
        return demand.value();
    }
}
