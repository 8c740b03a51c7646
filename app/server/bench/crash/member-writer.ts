import { type Door, expectStatus, form, post, type Writer } from "./door.ts";

/** New members by the form, each with a name of its own: every one once. */
export function memberWriter(door: Door, sentraId: number): Writer {
  let kept = 0;
  let pending = false;
  return {
    name: "a form (a new member)",
    acknowledged: 0,
    async write() {
      pending = true;
      const member = form({ name: `Usaha percobaan ${kept + 1}`, activeFrom: "2026-01-01", bahasa: "id" });
      expectStatus(await post(door, `/sentra/${sentraId}/anggota/baru`, member), 302, "a new member");
      kept += 1;
      pending = false;
      this.acknowledged += 1;
    },
    async check(tx) {
      const found = await tx.selectFrom("enterprise").where("sentra_id", "=", sentraId).select("name").execute();
      const numbers = found.map(({ name }) => Number(name.replace("Usaha percobaan ", ""))).sort((a, b) => a - b);
      const isWhole = numbers.every((number, i) => number === i + 1);
      const isRight = isWhole && (numbers.length === kept || (pending && numbers.length === kept + 1));
      const problems = isRight ? [] : [`of ${kept} members acknowledged there are ${numbers.length}`];
      [kept, pending] = [numbers.length, false];
      return problems;
    },
  };
}
