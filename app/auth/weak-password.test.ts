import { describe, expect, it } from "vitest";
import { findWeakness } from "./weak-password.server.ts";
import { demoPassword } from "~/server/demo.ts";

const siti = ["Siti Rahayu", "pengurus.kediri@demo.sentra.id", "Sentra Tenun Ikat Bandar Kidul", "Kota Kediri"];

describe("findWeakness", () => {
  // Long ones that stand high in lists of breached passwords published by others (SecLists, "10-million-password-list").
  it.each([
    "qwertyuiop",
    "1qaz2wsx3edc",
    "motherfucker",
    "QWERTYUIOP",
    "password1234",
    "Alexander1990!",
    "2020superman!!",
  ])("%s is in everybody's list, in whatever case and with whatever is put behind it", async (password) =>
    expect(await findWeakness(password, [])).toBe("common"),
  );

  it.each(["aaaaaaaaaaaa", "abcabcabcabcabc", "12-12-12-12-12", "ababababababa", "cdefghijklmnop", "098765432109"])(
    "%s is a pattern",
    async (password) => expect(await findWeakness(password, [])).toBe("pattern"),
  );

  it.each(["siti-rahayu-1985", "SitiRahayu2026", "tenun ikat bandar kidul", "sentra-kediri-2026", "koperasi sentra 1"])(
    "%s is made of what is known of its holder",
    async (password) => expect(await findWeakness(password, siti)).toBe("near"),
  );

  it.each([
    demoPassword,
    "kopi senja di alun-alun",
    "pisang goreng hangat sore",
    "Zq9!vB2#kLm4",
    "織物の町で働く人々の声",
  ])("%s is not weak", async (password) => expect(await findWeakness(password, siti)).toBeUndefined());

  it("answers for a thousand letters as for few", async () => {
    const long = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(97 + ((i * i) % 26))).join("");
    expect(await findWeakness(long, siti)).toBeUndefined();
  });
});
