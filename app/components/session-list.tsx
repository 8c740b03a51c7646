import { Form } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Device } from "~/models/user-agent.ts";

export interface OwnSession {
  key: string;
  device: Device;
  /** The network that it was signed in from; "" where that is unknown. */
  address: string;
  since: Date;
  lastSeen: Date;
  until: Date;
  isThis: boolean;
}

export function useDeviceName() {
  const t = useText();
  return ({ browser, system }: Device) =>
    browser && system ? t("account.deviceOn", { browser, system }) : (browser ?? system ?? t("account.unknownDevice"));
}

/** Where an account is signed in, with a way to end each session. This device's own one ends by signing out. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useDeviceName();
  return (
    <ul className="card divide-y divide-line py-0!">
      {sessions.map(({ key, device, address, since, lastSeen, until, isThis }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
          <div>
            <p className="font-semibold">
              {nameOf(device)} {isThis && <span className="badge verified">{t("account.thisDevice")}</span>}
            </p>
            <p className="muted small">
              {t("account.sinceUntil", {
                since: formatMoment(since, language),
                seen: formatMoment(lastSeen, language),
                until: formatMoment(until, language),
              })}
              {address && ` ${t("account.fromNetwork", { address })}`}
            </p>
          </div>
          {isThis ? (
            <Form method="post" action="/keluar">
              <button className="button quiet">{t("common.signOut")}</button>
            </Form>
          ) : (
            <Form method="post">
              <input type="hidden" name="sesi" value={key} />
              <button
                className="button quiet"
                name="aksi"
                value="akhiri"
                aria-label={t("account.endSessionOf", { device: nameOf(device), since: formatMoment(since, language) })}
              >
                {t("account.endSession")}
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
