package org.openkepu.audit.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The command {@code --openkepu.verify-audit}: says what the verification found, exit code 0 when everything holds, else 1. */
@Component
@ConditionalOnProperty("openkepu.verify-audit")
class AuditCheck implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final AuditVerification verification;
    private boolean whole;

    AuditCheck(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var found = verification.verify();
        whole = found.isWhole();
        LOG.info(
                "审计链 / audit chain: 完好的封存 {} 个、条目 {} 条 / {} seals and {} entries hold; {}",
                found.seals(),
                found.entries(),
                found.seals(),
                found.entries(),
                found.hash());
        var broken = found.broken();
        if (broken != null) {
            LOG.error(
                    "第 {} 个封存不符（{}，序号 {} 之前）/ seal {} does not hold (made {}, entries up to {})",
                    broken.number(),
                    broken.sealedAt(),
                    broken.lastSequence(),
                    broken.number(),
                    broken.sealedAt(),
                    broken.lastSequence());
        } else if (found.stray() != 0) {
            LOG.error("{} 条条目不在任何封存之内 / {} entries lie under no seal", found.stray(), found.stray());
        } else {
            LOG.info(
                    "尚未封存 {} 条，自序号 {} 起 / {} entries not sealed yet, from sequence {}",
                    found.tail(),
                    found.tailFrom(),
                    found.tail(),
                    found.tailFrom());
        }
    }

    @Override
    public int getExitCode() {
        return whole ? 0 : 1;
    }
}
