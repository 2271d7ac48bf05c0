package io.nimbill.server;

import java.util.List;
import java.util.stream.Stream;

/** Options of the Java process that runs WildFly: what its own start script gives, and UTC. */
final class JavaOptions {
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");
    private static final List<String> EXPORTED = List.of(
            "java.desktop/sun.awt",
            "java.naming/com.sun.jndi.ldap",
            "java.naming/com.sun.jndi.url.ldap",
            "java.naming/com.sun.jndi.url.ldaps",
            "jdk.naming.dns/com.sun.jndi.dns");

    static final List<String> FOR_WILDFLY = Stream.of(
                    Stream.of(
                            "-Xms256m",
                            "-XX:MetaspaceSize=160M",
                            "-Djava.net.preferIPv4Stack=true",
                            "-Djboss.modules.system.pkgs=org.jboss.byteman",
                            "-Djava.awt.headless=true",
                            "-Duser.timezone=UTC"),
                    OPENED.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED"),
                    EXPORTED.stream().map(name -> "--add-exports=" + name + "=ALL-UNNAMED"))
            .flatMap(options -> options)
            .toList();

    private JavaOptions() {}
}
