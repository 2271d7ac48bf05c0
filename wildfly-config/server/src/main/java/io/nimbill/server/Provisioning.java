package io.nimbill.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a freshly unpacked WildFly the server of Nimbill, with the same modules and the same CLI scripts that are carried
 * to a server somewhere else. Run by the build.
 */
public final class Provisioning {
    private static final String CONFIGURATION = "standalone-full.xml";
    private final Path serverHome;
    private final Path sources;
    private final Path target;

    private Provisioning(Path serverHome, Path sources, Path target) {
        this.serverHome = serverHome;
        this.sources = sources;
        this.target = target;
    }

    /** Arguments: server home, source folder, target folder, then {@code module=folder with its jars} for each module. */
    public static void main(String[] args) throws IOException {
        Map<String, Path> jarFolders = Arrays.stream(args)
                .skip(3)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Path.of(pair[1])));
        new Provisioning(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).provision(jarFolders);
    }

    private void provision(Map<String, Path> jarFolders) throws IOException {
        ServerModules modules = new ServerModules(sources.resolve("modules"));
        modules.writeTo(serverHome.resolve("modules"), jarFolders);
        modules.writeTo(target.resolve("modules"), jarFolders);
        startFromStockConfiguration();
        new OfflineCli(serverHome).run(offlineScript("configure"));
        offlineScript("restore");
        offlineScript("configure-oidc");
        offlineScript("restore-oidc");
    }

    /** Each build configures the stock file anew: lines changed in a script would otherwise find their resource there. */
    private void startFromStockConfiguration() throws IOException {
        Path folder = serverHome.resolve("standalone/configuration");
        Path stock = folder.resolve(CONFIGURATION + ".stock");
        Path used = folder.resolve(CONFIGURATION);
        if (Files.notExists(stock)) {
            Files.copy(used, stock);
        }
        Files.copy(stock, used, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path offlineScript(String name) throws IOException {
        Path folder = Files.createDirectories(target.resolve("cli"));
        Path online = sources.resolve("cli").resolve(name + ".cli");
        Files.copy(online, folder.resolve(name + ".cli"), StandardCopyOption.REPLACE_EXISTING);
        return Files.writeString(folder.resolve(name + "-offline.cli"), OfflineCli.offline(Files.readString(online)));
    }
}
