import { useText } from "~/i18n/use-text.ts";

/** What app/respondent shows where answers to this link wait on the device. */
export function DeviceNotice({ address, mayResume }: { address: string; mayResume: boolean }) {
  const t = useText();
  return (
    <section id="perangkat" data-link={address} className="notice stack gap-2" aria-labelledby="di-perangkat" hidden>
      <h2 id="di-perangkat">{t("respond.device.title")}</h2>
      <p>{t("respond.device.unsent")}</p>
      <p id="yang-tersimpan" className="small" />
      <div className="flex flex-wrap gap-2">
        {mayResume && (
          <a id="lanjutkan" className="button" href={`${address}/soal`}>
            {t("respond.device.resume")}
          </a>
        )}
        <button type="button" id="hapus" className="button quiet">
          {t("respond.form.clear")}
        </button>
      </div>
      <p id="keadaan" role="status" data-cleared={t("respond.form.cleared")} />
    </section>
  );
}
