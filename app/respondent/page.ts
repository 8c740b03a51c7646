import { fields } from "~/models/consent.ts";
import { findKept, forget } from "./kept.ts";
import { keepQuestionnaire } from "./keep-questionnaire.ts";
import { element } from "./pager.ts";
import { retryUntilSent } from "./retry.ts";

/** Begins on every page of a respondent: the questionnaire itself, or the page that a link opens. */
const script = document.querySelector<HTMLScriptElement>("script[data-worker]");
if (script && "serviceWorker" in navigator && "indexedDB" in self) {
  void navigator.serviceWorker.register(script.dataset["worker"]!, { scope: "/isi/" }).catch(() => {});
}
const form = document.querySelector<HTMLFormElement>("#jawaban");
const notice = document.querySelector<HTMLElement>("#perangkat");
if (form) void keepQuestionnaire(form, form.dataset["link"]!);
else if (notice) void showKept(notice, notice.dataset["link"]!);

/** What waits on the device for this link: it is shown, sent where that was wished, or erased. */
async function showKept(notice: HTMLElement, link: string): Promise<void> {
  const kept = await findKept(link).catch(() => undefined);
  if (!kept) return;
  const ofAnswer = fields.answer("");
  element("yang-tersimpan").textContent = Object.entries(kept.fields)
    .filter(([name, value]) => name.startsWith(ofAnswer) && value !== "")
    .map(([name, value]) => `${name.slice(ofAnswer.length)}: ${value}`)
    .join(", ");
  const resume = document.querySelector<HTMLAnchorElement>("#lanjutkan");
  if (resume) resume.search = new URLSearchParams({ [fields.consent]: kept.fields[fields.consent] ?? "" }).toString();
  notice.hidden = false;
  element("hapus").addEventListener("click", async () => {
    await forget(link);
    element("keadaan").textContent = element("keadaan").dataset["cleared"]!;
    for (const part of notice.querySelectorAll<HTMLElement>("a, button, #yang-tersimpan")) part.hidden = true;
  });
  if (kept.isSending) retryUntilSent(link, ({ state }) => state === "sent" && location.reload());
}
