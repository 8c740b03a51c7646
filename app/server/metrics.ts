import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database, RanStatement } from "../../db/client.ts";
import { countJobs, type JobCount } from "../models/job-counts.server.ts";

/** The states that a job goes through in the queue (pg-boss), each always there, so that an alarm can rest on it. */
const jobStates = ["created", "retry", "active", "completed", "cancelled", "failed"];
const waitingStates = ["created", "retry", "active"];
const methods = new Set(["GET", "HEAD", "POST"]);
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
    for (const where of ["request", "job"]) this.#errors.inc({ where }, 0);
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

  countError(where: "request" | "job"): void {
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
    const jobs = new Gauge({
      name: "sentra_jobs",
      help: "Jobs in the queue by state, of all processes together: take the greatest, not the sum",
      labelNames: ["queue", "state"],
      registers: this.#registers,
      // The database may be away: then these lines are, and the others are there.
      collect: async () => fill(await countJobs(database).catch(() => [])),
    });
    const ages = new Gauge({
      name: "sentra_oldest_job_seconds",
      help: "Since the oldest job that is not over was put in, of all processes together",
      labelNames: ["queue"],
      registers: this.#registers,
    });
    const fill = (counts: JobCount[]) => {
      jobs.reset();
      ages.reset();
      for (const queue of new Set(["wave-computation", ...counts.map((one) => one.queue)])) {
        const own = counts.filter((one) => one.queue === queue);
        const waiting = own.filter(({ state }) => waitingStates.includes(state));
        for (const state of jobStates) jobs.set({ queue, state }, own.find((one) => one.state === state)?.count ?? 0);
        ages.set({ queue }, Math.max(0, ...waiting.map(({ oldestSeconds }) => oldestSeconds)));
      }
    };
  }
}
