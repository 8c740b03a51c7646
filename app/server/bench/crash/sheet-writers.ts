import { type Door, expectStatus, form, post, type Writer, WrongAnswer } from "./door.ts";

/** Two cells of a sheet, in one request, counted up: both or none, and as many entries in their log as changes. */
export function cellWriter(door: Door, sentraId: number): Writer {
  const codes = ["KI01", "KI03"];
  const period = "2026-10-01";
  let kept = 0;
  let pending: number | undefined;
  return {
    name: "two cells of a sheet",
    acknowledged: 0,
    async write() {
      pending = kept + 1;
      const [before, typed] = [kept === 0 ? "" : String(kept), String(pending)];
      const changes = codes.map((code) => ({ code, before, typed }));
      const path = `/sentra/${sentraId}/lembar/internal/2026-10/sel`;
      const answer = await post(door, path, { language: "id", changes });
      expectStatus(answer, 200, "a cell");
      const { saved } = (await answer.json()) as { saved: Record<string, { value: string }> };
      const wrong = codes.filter((code) => Number(saved[code]?.value) !== pending);
      if (wrong.length > 0) throw new WrongAnswer(`cells were not saved: ${wrong.join()}`);
      kept = pending;
      pending = undefined;
      this.acknowledged += 1;
    },
    async check(tx) {
      const rows = await tx
        .selectFrom("observation as o")
        .innerJoin("indicator as i", "i.id", "o.indicator_id")
        .where("o.sentra_id", "=", sentraId)
        .where("o.period", "=", period)
        .where("i.code", "in", codes)
        .select(["o.indicator_id", "o.value"])
        .execute();
      const log = await tx
        .selectFrom("observation_change as c")
        .innerJoin("indicator as i", "i.id", "c.indicator_id")
        .where("c.sentra_id", "=", sentraId)
        .where("c.period", "=", period)
        .where("i.code", "in", codes)
        .orderBy("c.id")
        .select(["c.indicator_id", "c.before", "c.after"])
        .execute();
      const values = new Set(rows.map(({ value }) => Number(value)));
      const value = rows.length === 0 ? 0 : Number(rows[0]!.value);
      const problems = [];
      if (values.size > 1 || (rows.length !== 0 && rows.length !== codes.length))
        problems.push(`half a request: ${rows.length} cells with ${[...values].join(" and ")}`);
      if (value !== kept && value !== pending) problems.push(`a cell holds ${value}; acknowledged was ${kept}`);
      for (const id of new Set(rows.map((row) => row.indicator_id))) {
        const own = log.filter((entry) => entry.indicator_id === id);
        const isChain = own.every(({ before, after }, i) => Number(after) === i + 1 && Number(before ?? 0) === i);
        if (!isChain || own.length !== value) problems.push(`the log of a cell that holds ${value} says otherwise`);
      }
      [kept, pending] = [value, undefined];
      return problems;
    },
  };
}

/** A sheet handed in and taken back, over and over: its state is where its log ends, and the log has no gap. */
export function stepWriter(door: Door, sentraId: number): Writer {
  let kept = "draft";
  let pending: string | undefined;
  return {
    name: "a sheet's steps",
    acknowledged: 0,
    async write() {
      pending = kept === "draft" ? "submitted" : "draft";
      const step = pending === "draft" ? "withdraw" : "submit";
      const sent = form({ langkah: step, bahasa: "id", jelasKosong: "Belum dicatat" });
      const answer = await post(door, `/sentra/${sentraId}/lembar/external/2026-09`, sent);
      expectStatus(answer, 302, `the step ${step}`);
      if (!/selesai=(ajukan|tarik)$/.test(answer.headers.get("Location") ?? ""))
        throw new WrongAnswer(`the step ${step} led to ${answer.headers.get("Location")}`);
      kept = pending;
      pending = undefined;
      this.acknowledged += 1;
    },
    async check(tx) {
      const place = { sentra_id: sentraId, pillar: "external", period: "2026-09-01", period_kind: "month" } as const;
      const sheet = await tx
        .selectFrom("sheet")
        .where((eb) => eb.and(place))
        .select("state")
        .executeTakeFirst();
      const log = await tx
        .selectFrom("sheet_step")
        .where((eb) => eb.and(place))
        .orderBy("step")
        .selectAll()
        .execute();
      const state = sheet?.state ?? "draft";
      const problems = [];
      if (state !== kept && state !== pending) problems.push(`a sheet is ${state}; acknowledged was ${kept}`);
      const isChain = log.every(
        ({ step, from_state }, i) => step === i + 1 && from_state === (log[i - 1]?.to_state ?? null),
      );
      if (!isChain || (log.at(-1)?.to_state ?? "draft") !== state)
        problems.push(`a sheet is ${state}; its log says otherwise`);
      [kept, pending] = [state, undefined];
      return problems;
    },
  };
}
