import { z } from "zod";

const isLoopback = (host: string) => /^(127\.|::1$|localhost$)/.test(host);
const onOff = z.enum(["on", "off"]);

/**
 * Every setting of the program, checked once at start. The README lists them; a wrong one ends the start with one line.
 * An empty variable counts as unset.
 */
const schema = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATA_DIR: z.string().default("data"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    REPLICA_LAG_SECONDS: z.coerce.number().min(1).max(86_400).default(60),
    DATABASE_BACKUP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    SLOW_QUERY_MS: z.coerce.number().int().min(0).default(500),
    DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
    METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
    METRICS_HOST: z.string().default("127.0.0.1"),
    METRICS_TOKEN: z.string().min(16, "is too short: 16 signs at least, by chance").optional(),
    DEMO_DATA: onOff.optional(),
    SECRET_KEY: z.string().min(32, "is too short: 32 signs at least, by chance (`openssl rand -base64 32`)").optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    RATE_LIMITS: onOff.default("on"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().includes("@").optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  })
  .refine((env) => !env.DATABASE_OWNER_URL || env.DATABASE_URL, {
    path: ["DATABASE_OWNER_URL"],
    message: "needs DATABASE_URL beside it: the application itself never logs in as the owner",
  })
  .refine((env) => !env.DATABASE_REPLICA_URL || env.DATABASE_URL, {
    path: ["DATABASE_REPLICA_URL"],
    message: "needs DATABASE_URL beside it: the one that it is a copy of",
  })
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "is needed beside SMTP_URL: the address that e-mails come from",
  })
  .refine((env) => env.METRICS_PORT === undefined || isLoopback(env.METRICS_HOST) || env.METRICS_TOKEN, {
    path: ["METRICS_TOKEN"],
    message: "is needed where METRICS_HOST can be reached from elsewhere",
  })
  .transform((env) => ({
    ...env,
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
    /** Demonstration data comes by itself with the embedded database only. */
    demoData: (env.DEMO_DATA ?? (env.DATABASE_URL ? "off" : "on")) === "on",
  }));

export type Env = z.infer<typeof schema>;

/** @throws Error whose message names the first wrong variable and says why */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const name = issue.path.join(".");
  // A connection string holds a password, and the key is a secret: they are named, never repeated.
  const isSecret =
    (name.endsWith("_URL") && name !== "PUBLIC_URL") || name === "SECRET_KEY" || name === "METRICS_TOKEN";
  const value = isSecret ? "" : ` (given: "${given[name] ?? ""}")`;
  throw new Error(`${name}: ${issue.message}${value}`);
}
