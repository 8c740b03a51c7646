import type { Tx } from "../../../../db/client.ts";
import { consentVersion, fields } from "../../../models/consent.ts";
import { createReceipt } from "../../../models/receipt.ts";
import type { Wave } from "../open-wave.ts";
import { type Door, expectStatus, form, post, type Writer, WrongAnswer } from "./door.ts";

/** Respondents, one after the other. Who got no answer sends the same once more. */
export function respondentWriter(address: string, wave: Wave, codes: readonly string[]): Writer {
  const door = { address, cookie: "" };
  let next = 0;
  let receipt = createReceipt();
  let pending = false;
  const answersOf = (i: number) => Object.fromEntries(codes.map((code, n) => [code, 1 + ((i + n) % 5)]));
  return {
    name: "a respondent's answers",
    acknowledged: 0,
    async write() {
      if (next >= wave.keys.length) throw new WrongAnswer("there are no invitations left: RESPONDENTS is too small");
      pending = true;
      const answers = Object.entries(answersOf(next)).map(([code, value]) => [fields.answer(code), String(value)]);
      const sent = form({
        [fields.consent]: String(consentVersion),
        [fields.receipt]: receipt,
        ...Object.fromEntries(answers),
      });
      expectStatus(await post(door, `/isi/${wave.keys[next]}/kirim`, sent), 200, "an answer");
      next += 1;
      receipt = createReceipt();
      pending = false;
      this.acknowledged += 1;
    },
    async check(tx) {
      const rows = await tx
        .selectFrom("survey_response")
        .where("wave_id", "=", wave.id)
        .orderBy("invitation_number")
        .select(["invitation_number", "answers"])
        .execute();
      const isRight = rows.every(({ invitation_number, answers }, i) => {
        const given = answers as Record<string, number>;
        const sent = Object.entries(answersOf(i));
        return invitation_number === i + 1 && sent.every(([code, value]) => given[code] === value);
      });
      const isAll = rows.length === next || (pending && rows.length === next + 1);
      return isRight && isAll ? [] : [`of ${next} answers acknowledged there are ${rows.length}, or others`];
    },
  };
}

/** A wave is computed and taken back, over and over: results are there exactly while it is computed. */
export function computationWriter(door: Door, waveId: number): Writer & { hasEnded(): Promise<boolean> } {
  const stateOf = async (tx: Tx) =>
    (await tx.selectFrom("survey_wave").where("id", "=", waveId).select("state").executeTakeFirstOrThrow()).state;
  return {
    name: "a wave asked to be computed",
    acknowledged: 0,
    async write() {
      const asked = await post(door, `/survei/${waveId}`, form({ langkah: "hitung" }));
      if (asked.status === 409) {
        const back = await post(door, `/survei/${waveId}`, form({ langkah: "kembali" }));
        if (back.status !== 409) expectStatus(back, 302, "a wave taken back");
      } else expectStatus(asked, 302, "a computation asked for");
      this.acknowledged += 1;
      await new Promise((resolve) => setTimeout(resolve, 250));
    },
    async check(tx) {
      const state = await stateOf(tx);
      const count = async (table: "wave_result" | "sentra_result" | "sentra_snapshot") =>
        (await tx.selectFrom(table).where("wave_id", "=", waveId).select("wave_id").execute()).length;
      const counts = [await count("wave_result"), await count("sentra_result"), await count("sentra_snapshot")];
      const computations = await tx
        .selectFrom("wave_computation")
        .where("wave_id", "=", waveId)
        .orderBy("id")
        .select("state")
        .execute();
      const alive = computations.filter((one) => ["waiting", "running"].includes(one.state)).length;
      const problems = [];
      const wanted = state === "computed" ? "1,4,4" : "0,0,0";
      if (counts.join() !== wanted) problems.push(`a wave that is ${state} has results ${counts.join()}`);
      if (state === "computed" && computations.at(-1)?.state !== "done")
        problems.push(`a wave is computed, its last computation is ${computations.at(-1)?.state}`);
      if (alive > 1) problems.push(`${alive} computations of one wave at once`);
      return problems;
    },
    hasEnded: async () => (await post(door, `/survei/${waveId}`, form({ langkah: "hitung" }))).status === 409,
  };
}
