import { z } from "zod";

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
    DATABASE_BACKUP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
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
  .refine((env) => !env.SMTP_URL || env.MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "is needed beside SMTP_URL: the address that e-mails come from",
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
  const isSecret = (name.endsWith("_URL") && name !== "PUBLIC_URL") || name === "SECRET_KEY";
  const value = isSecret ? "" : ` (given: "${given[name] ?? ""}")`;
  throw new Error(`${name}: ${issue.message}${value}`);
}
