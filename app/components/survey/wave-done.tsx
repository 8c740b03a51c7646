import { useActionData, useSearchParams } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { WaveRefusal } from "~/models/waves.server.ts";
import { DoneNotice } from "../done-notice.tsx";

/** What became of the button that was pressed: done, or why not. */
export function WaveDone() {
  const t = useText();
  const [params] = useSearchParams();
  const refusal = useActionData<{ refusal?: WaveRefusal }>()?.refusal;
  const invited = Number(params.get("diundang") ?? 0);
  return (
    <>
      {refusal && (
        <p role="alert" className="notice bad">
          {t(`wave.refusals.${refusal}`)}
        </p>
      )}
      <DoneNotice
        messages={{
          buat: t("wave.done.buat"),
          ubah: t("wave.done.ubah"),
          buka: t("wave.done.buka"),
          tutup: t("wave.done.tutup"),
          "buka-lagi": t("wave.done.bukaLagi"),
          hitung: t("wave.done.hitung"),
          batal: t("wave.done.batal"),
          kembali: t("wave.done.kembali"),
          terbitkan: t("wave.done.terbitkan"),
          hapus: t("wave.done.hapus"),
          undang: invited > 0 ? t("wave.done.undang", { count: invited }) : t("wave.done.undangNone"),
        }}
      />
    </>
  );
}
