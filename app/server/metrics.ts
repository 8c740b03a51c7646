import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { isDatabaseAway } from "../../db/away.ts";
import type { Database, RanStatement } from "../../db/client.ts";
import { countJobs, type JobCount } from "../models/job-counts.server.ts";
import { logger } from "./logger.ts";

/** The states that a job goes through in the queue (pg-boss), each always there, so that an alarm can rest on it. */
const jobStates = ["created", "retry", "active", "completed", "cancelled", "failed"];
const waitingStates = ["created", "retry", "active"];
const methods = new Set(["GET", "HEAD", "POST"]);
/** Where something may go wrong that nobody asked for: a request, a job, the reading of these figures themselves. */
const places = ["request", "job", "figures"] as const;
type Place = (typeof places)[number];
const secondsUpTo10 = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface AnsweredRequest {
  method: string;
  /** The pattern, never the address. */
  route: string;
  /** Undefined where whoever asked left before the end. */
  status: number | undefined;
  ms: number;
}

/**
 * What Prometheus reads of this process. Every label has few values: routes by pattern, statuses by class, states, the
 * two kinds of connection. Nobody's id is one.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #registers = [this.registry];
  readonly #requests = new Histogram({
    name: "sentra_http_request_duration_seconds",
    help: "Requests answered, by route; files of the build and health checks not counted",
    labelNames: ["method", "route", "status"],
    buckets: secondsUpTo10,
    registers: this.#registers,
  });
  readonly #statements = new Histogram({
    name: "sentra_database_statement_duration_seconds",
    help: "Statements sent to the database, with the way there and back",
    labelNames: ["outcome"],
    buckets: [0.001, ...secondsUpTo10],
    registers: this.#registers,
  });
  readonly #errors = new Counter({
    name: "sentra_errors_total",
    help: "What went wrong that nobody asked for; the log has each whole",
    labelNames: ["where"],
    registers: this.#registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const where of places) this.#errors.inc({ where }, 0);
  }

  observeRequest({ method, route, status, ms }: AnsweredRequest): void {
    const labels = {
      method: methods.has(method) ? method : "other",
      route,
      status: status === undefined ? "left" : `${Math.floor(status / 100)}xx`,
    };
    this.#requests.observe(labels, ms / 1000);
  }

  observeStatement({ ms, failed }: RanStatement): void {
    this.#statements.observe({ outcome: failed ? "failed" : "ok" }, ms / 1000);
  }

  countError(where: Place): void {
    this.#errors.inc({ where });
  }

  watchDatabase(database: Database): void {
    new Gauge({
      name: "sentra_database_connections",
      help: "Connections to the database by state; waiting are transactions that have none yet (embedded: its queue)",
      labelNames: ["state"],
      registers: this.#registers,
      collect() {
        for (const [state, count] of Object.entries(database.usage())) this.set({ state }, count);
      },
    });
    // Both gauges are asked at once, and share one look.
    let counting: Promise<JobCount[] | undefined> | undefined;
    const countOnce = () =>
      (counting ??= countJobs(database)
        .catch((error: unknown) => this.#sayUnread(error))
        .finally(() => (counting = undefined)));
    const queuesOf = (counts: JobCount[]) => new Set(["wave-computation", ...counts.map(({ queue }) => queue)]);
    const jobs: Gauge = new Gauge({
      name: "sentra_jobs",
      help: "Jobs in the queue by state, of all processes together: take the greatest, not the sum",
      labelNames: ["queue", "state"],
      registers: this.#registers,
      collect: async () => {
        const counts = await countOnce();
        jobs.reset();
        if (!counts) return;
        for (const queue of queuesOf(counts))
          for (const state of jobStates) {
            const own = counts.find((one) => one.queue === queue && one.state === state);
            jobs.set({ queue, state }, own?.count ?? 0);
          }
      },
    });
    const ages: Gauge = new Gauge({
      name: "sentra_oldest_job_seconds",
      help: "Since the oldest job that is not over was put in, of all processes together",
      labelNames: ["queue"],
      registers: this.#registers,
      collect: async () => {
        const counts = await countOnce();
        ages.reset();
        if (!counts) return;
        for (const queue of queuesOf(counts)) {
          const waiting = counts.filter((one) => one.queue === queue && waitingStates.includes(one.state));
          ages.set({ queue }, Math.max(0, ...waiting.map(({ oldestSeconds }) => oldestSeconds)));
        }
      },
    });
  }

  /** Lines whose figure is not known are left out, as 0 would be a figure. That the database is away others say. */
  #sayUnread(error: unknown): undefined {
    if (isDatabaseAway(error)) return;
    this.countError("figures");
    logger.error({ err: error }, "the figures of jobs could not be read");
  }
}
