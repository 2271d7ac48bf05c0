package io.nimbill.whole.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PasswordSetting;
import io.nimbill.party.Role;
import io.nimbill.setup.SampleLoading;
import io.nimbill.setup.SetupProgress;
import io.nimbill.setup.SetupStep;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient.Answer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.People;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A6: on an installation that is set up there is no wizard, no sample and no first administrator any more. */
@InServer
class ClosedSetupIT {

    private static final String WIZARD = "nimbill.setup.wizard";
    private static final String SAMPLE = "load-sample";

    @Inject
    private ApiTree tree;

    @Inject
    private People people;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private SetupProgress progress;

    @Inject
    private SampleLoading sample;

    @Inject
    private PasswordSetting passwords;

    @Inject
    private Settings settings;

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    @Resource(lookup = "java:jboss/datasources/NimbillOwnerDS")
    private DataSource owner;

    @BeforeEach
    void all_is_set_up() {
        tree.clientOf(tree.reseller());
        System.setProperty(WIZARD, "true");
        forgetSteps();
        for (String step : List.of("BEGUN", "COMPANY", "PROVIDERS", "BILLING")) {
            Sql.on(owner)
                    .update(
                            "INSERT INTO setup_step (step, put_off, recorded_at, recorded_by)"
                                    + " VALUES (?, FALSE, UTC_TIMESTAMP(6), 'test')",
                            step);
        }
    }

    @AfterEach
    void leave_nothing_behind() {
        forgetSteps();
        System.clearProperty(WIZARD);
    }

    private void forgetSteps() {
        Sql.on(owner).update("DELETE FROM setup_step");
    }

    @Test
    void the_wizard_is_no_page_and_its_use_case_does_nothing() {
        Browser visitor = new Browser(settings.baseUrl());
        Browser staff = signedIn(tree.operator(), Role.ADMINISTRATOR);
        for (String address :
                List.of("/staff/setup.xhtml", "/staff/setup.xhtml?step=company", "/staff/setup.xhtml?step=billing")) {
            assertThat(staff.get(address).statusCode()).as(address).isEqualTo(404);
            assertThat(Browser.location(visitor.get(address))).as(address).isEqualTo("/sign-in.xhtml");
        }
        assertThat(staff.post("/staff/setup.xhtml", Map.of("wizard", "wizard", "wizard:next", "wizard:next"))
                        .statusCode())
                .isGreaterThanOrEqualTo(300);
        asSystem(() -> {
            assertThat(progress.beginWhereEmpty()).isFalse();
            assertThat(progress.state().isOpen()).isFalse();
            for (SetupStep step : SetupStep.values()) {
                assertThatThrownBy(() -> progress.complete(step)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> progress.putOff(step)).isInstanceOf(NotFound.class);
            }
        });
    }

    @Test
    void the_sample_is_loaded_neither_by_a_page_nor_by_the_api_nor_as_a_job() {
        long before = runsOfTheSample();
        asSystem(() -> {
            assertThat(sample.isPossible()).isFalse();
            assertThatThrownBy(sample::load).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                    .isEqualTo("sample-impossible"));
        });
        Browser staff = signedIn(tree.operator(), Role.ADMINISTRATOR);
        for (String page : List.of("/staff/settings.xhtml", "/staff/settings-providers.xhtml", "/staff/jobs.xhtml")) {
            assertThat(staff.get(page).body()).as(page).doesNotContain("sampleView", "sample:load");
        }
        Answer asked = tree.as(tree.keyOf(tree.operator())).post("/job-runs", "{\"job\":\"" + SAMPLE + "\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(422);
        assertThat(asked.json().getString("code")).isEqualTo("unknown-job");
        assertThat(runsOfTheSample()).isEqualTo(before);
    }

    @Test
    void the_first_administrator_is_opened_once() throws IOException {
        Path file = settings.home().resolve("first-administrator.txt");
        Set<String> secrets = new TreeSet<>(Set.of("nbs_", "nbs_" + "A".repeat(43)));
        if (Files.exists(file)) {
            Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("Secret:"))
                    .map(line -> line.substring("Secret:".length()).strip())
                    .forEach(secret -> {
                        setIfStillOpen(secret);
                        secrets.add(secret);
                    });
        }
        for (String secret : secrets) {
            assertThatThrownBy(() -> passwords.withSecret(secret, "another grey bottle rolls"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("secret-not-valid"));
        }
    }

    private void setIfStillOpen(String secret) {
        try {
            passwords.withSecret(secret, People.PASSWORD);
        } catch (Refusal used) {
            assertThat(used.code()).isEqualTo("secret-not-valid");
        }
    }

    private long runsOfTheSample() {
        return Sql.on(database)
                .one(row -> row.getLong(1), "SELECT COUNT(*) FROM operation WHERE job = ?", SAMPLE)
                .orElseThrow();
    }

    private Browser signedIn(Party party, Role role) {
        String mail = "s" + PublicId.random().value().substring(0, 12) + "@nimbill.test";
        people.add(party, mail, "Sam", role.code());
        Browser browser = new Browser(settings.baseUrl());
        assertThat(browser.signIn(mail, People.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private void asSystem(Runnable work) {
        currentCaller.runAs(Caller.system("test"), work);
    }
}
