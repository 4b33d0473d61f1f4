package org.openkepu.account.domain;

import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.database.StartRefused;
import org.openkepu.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Outside the demonstration, makes the first operator from the environment while there is none, before the portal answers
 * its first request; the password given must be changed at the first sign-in.
 */
@Component
@ConditionalOnProperty(name = "openkepu.demo", havingValue = "false")
class FirstOperator implements SmartLifecycle {

    private final AccountRepository accounts;
    private final AccountIssuing issuing;
    private final String login;
    private final String password;
    private boolean running;

    FirstOperator(
            AccountRepository accounts,
            AccountIssuing issuing,
            @Value("${openkepu.operator.login:}") String login,
            @Value("${openkepu.operator.password:}") String password) {
        this.accounts = accounts;
        this.issuing = issuing;
        this.login = login;
        this.password = password;
    }

    @Override
    public void start() {
        if (!accounts.existsByRole(Role.OPERATOR)) {
            make();
        }
        running = true;
    }

    private void make() {
        if (login.isBlank() || Passwords.check("password", password).isPresent()) {
            throw new StartRefused(
                    "平台还没有运营人员帐号：请设置环境变量 OPENKEPU_OPERATOR_LOGIN 和 OPENKEPU_OPERATOR_PASSWORD（密码至少 8 个字符，且不能是常见密码），首次登录后须修改密码。",
                    "There is no operator yet: set OPENKEPU_OPERATOR_LOGIN and OPENKEPU_OPERATOR_PASSWORD (at least 8"
                            + " characters, none of the well-known passwords); it must be changed at the first sign-in.");
        }
        issuing.issue(new NewAccount(login.strip(), password, login.strip(), Role.OPERATOR, null, null, true));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
