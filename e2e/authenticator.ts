import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

/** The application on a person's phone. It never gives the same code twice, as its owner would wait for the next. */
export class Authenticator {
  #last = 0;
  readonly #secret: Secret;

  constructor(typed: string) {
    this.#secret = Secret.fromBase32(typed.replaceAll(" ", ""));
  }

  /** Takes the secret off the page, as who can't scan types it. */
  static async readFrom(page: Page): Promise<Authenticator> {
    return new Authenticator((await page.locator("code").first().textContent())!);
  }

  nextCode(): string {
    this.#last = Math.max(this.#last + 1, TOTP.counter({ timestamp: Date.now() }));
    return this.codeOf(this.#last);
  }

  lastCode(): string {
    return this.codeOf(this.#last);
  }

  private codeOf(step: number): string {
    return TOTP.generate({ secret: this.#secret, timestamp: step * 30_000 });
  }
}

/** On /akun/faktor. @returns the application that was set up, and the recovery codes */
export async function setUpFactor(page: Page, password: string) {
  const phone = await Authenticator.readFrom(page);
  await page.getByLabel("Kode", { exact: true }).fill(phone.nextCode());
  await page.getByLabel("Kata sandi akun Anda").fill(password);
  await page.getByRole("button", { name: "Pasang", exact: true }).click();
  const notice = page.getByRole("alert").filter({ hasText: "Simpan kode cadangan" });
  await notice.waitFor();
  return { phone, recoveryCodes: await notice.locator("code").allTextContents() };
}
