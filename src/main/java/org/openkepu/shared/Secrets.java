package org.openkepu.shared;

import java.security.SecureRandom;
import java.util.Base64;
import org.openkepu.database.DataFolder;
import org.openkepu.database.StartRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the portal's secret: given as {@code OPENKEPU_SECRET}, else a file beside the embedded server's folder. */
@Configuration
class Secrets {

    @Bean
    Vault vault(@Value("${openkepu.secret:}") String given, ObjectProvider<DataFolder> folder) {
        String secret = given.isBlank() ? folder.getObject().secretFile("secret", Secrets::random) : given;
        return new SealingVault(read(secret.strip()));
    }

    private static String random() {
        byte[] secret = new byte[SealingVault.SECRET_LENGTH];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    private static byte[] read(String secret) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secret);
            if (bytes.length == SealingVault.SECRET_LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // refused below, without repeating it
        }
        throw new StartRefused(
                "密钥 OPENKEPU_SECRET（或数据目录中的 secret 文件）不是 32 字节随机数的 Base64，请用 openssl rand -base64 32 生成；已有数据时必须使用原来的密钥。",
                "The secret in OPENKEPU_SECRET (or the file secret in the data folder) is not 32 bytes in Base64:"
                        + " make one with openssl rand -base64 32; existing data can only be read with the secret it was written with.");
    }
}
