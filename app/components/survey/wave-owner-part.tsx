import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { WaveNext, type WaveNextProps } from "./wave-next.tsx";

/** What only its owner may do to a wave: change it, take it on, and give up a draft. */
export function WaveOwnerPart(props: WaveNextProps) {
  const t = useText();
  const { state } = props.wave;
  return (
    <>
      {(state === "draft" || state === "open") && (
        <p>
          <Link className="button quiet" to={`${props.address}/ubah`}>
            {t("wave.edit")}
          </Link>
        </p>
      )}
      <WaveNext {...props} />
      {state === "draft" && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("wave.form.delete")}</summary>
          <Form method="post" className="grid justify-items-start gap-2">
            <p className="muted">{t("wave.form.deleteHint")}</p>
            <button name="langkah" value="hapus" className="button quiet">
              {t("wave.form.delete")}
            </button>
          </Form>
        </details>
      )}
    </>
  );
}
