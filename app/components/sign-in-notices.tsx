import { Form } from "@remix-run/react";
import { formatMoment } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Device } from "~/models/user-agent.ts";
import { useDeviceName } from "./session-list.tsx";

export interface NewSignIn {
  id: number;
  at: Date;
  device: Device;
  address: string;
}

/** Sign-ins from devices that the account had not seen, until the holder says that they know of them. */
export function SignInNotices({ notices }: { notices: NewSignIn[] }) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useDeviceName();
  if (notices.length === 0) return null;
  return (
    <section className="notice bad grid gap-3" aria-labelledby="masuk-baru">
      <h2 id="masuk-baru">{t("account.newSignIns")}</h2>
      <ul className="grid gap-1">
        {notices.map(({ id, at, device, address }) => (
          <li key={id}>
            {nameOf(device)}, {formatMoment(at, language)}
            {address && `, ${t("account.network", { address })}`}
          </li>
        ))}
      </ul>
      <p>{t("account.newSignInsHint")}</p>
      <Form method="post">
        <input type="hidden" name="sampai" value={Math.max(...notices.map(({ id }) => id))} />
        <button className="button quiet" name="aksi" value="kenal">
          {t("account.itWasMe")}
        </button>
      </Form>
    </section>
  );
}
