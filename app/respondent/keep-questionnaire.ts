import { fields } from "~/models/consent.ts";
import { createReceipt } from "~/models/receipt.ts";
import { cacheOf, findKept, forget, keep, type Kept, pageOf } from "./kept.ts";
import { element, Pager } from "./pager.ts";
import { retryUntilSent } from "./retry.ts";
import { TimeInSight } from "./time-in-sight.ts";

/** Makes the form one that survives: every answer is on the device at once, and is sent when there is a line. */
export async function keepQuestionnaire(form: HTMLFormElement, link: string): Promise<void> {
  const state = element("keadaan");
  const say = (what: string, more = "") => (state.textContent = [state.dataset[what], more].filter(Boolean).join(" "));
  let kept: Kept | undefined;
  try {
    kept = await findKept(link);
  } catch {
    say("unkept");
  }
  if (kept) restore(form, kept);
  // Chosen here, before anything is sent: every attempt is the same response.
  else field(form, fields.receipt).value = createReceipt();
  const time = new TimeInSight(kept?.seconds ?? 0);
  const pager = new Pager(form);
  const unanswered = listUnanswered(form);
  pager.setPaged(true, kept ? (unanswered[0] ?? Infinity) : 0);
  tellUnanswered(form);

  const save = async (isSending: boolean) => {
    const texts = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    await keep({ link, fields: Object.fromEntries(texts) as Kept["fields"], seconds: time.seconds(), isSending });
  };
  // A correction shows what was given: it stays on the device only when there is something unsent in it.
  const isCorrection = "correction" in form.dataset;
  let isPageKept = !isCorrection || kept !== undefined;
  // What is said holds of the last change only once that is on the disk; nobody needs to hear it at every answer.
  let changes = 0;
  const keepChange = () => {
    tellUnanswered(form);
    if (!isPageKept) void keepPage(form, link);
    isPageKept = true;
    const change = ++changes;
    state.ariaBusy = "true";
    void save(false)
      .then(
        () => say("kept"),
        () => say("unkept"),
      )
      .finally(() => {
        if (change === changes) state.ariaBusy = null;
      });
  };
  form.addEventListener("change", keepChange);
  // On a slow phone somebody may answer before this runs.
  if (!kept && !isCorrection && unanswered.length < form.querySelectorAll("fieldset").length) keepChange();

  const send = () => {
    say("sending");
    retryUntilSent(link, (delivery) => {
      if (delivery.state === "refused") say(`refused${delivery.refused.replace(/^./, (sign) => sign.toUpperCase())}`);
      else if (delivery.state === "waiting") say("waiting");
      else {
        say("sent", delivery.state === "sent" ? delivery.receipt : "");
        location.assign(`${link}/terima-kasih`);
      }
    });
  };
  let isKept = true;
  form.addEventListener("submit", (event) => {
    const isForLanguage = (event.submitter as HTMLButtonElement | null)?.formAction.includes("bahasa=");
    if (!isKept || (isForLanguage && navigator.onLine)) return;
    event.preventDefault();
    if (isForLanguage) return;
    save(true).then(send, () => {
      // Without a place to keep anything the form goes the plain way.
      isKept = false;
      form.requestSubmit();
    });
  });
  element("hapus").hidden = false;
  element("hapus").addEventListener("click", async () => {
    await forget(link);
    location.assign(link);
  });

  if (kept) say("kept");
  if (kept?.isSending) send();
  if (isPageKept) await keepPage(form, link);
}

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

function restore(form: HTMLFormElement, { fields: texts }: Kept): void {
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    if (input.name in texts) input.checked = texts[input.name] === input.value;
  }
  field(form, fields.objects).checked = fields.objects in texts;
  field(form, fields.receipt).value = texts[fields.receipt] ?? createReceipt();
}

/** Questions without an answer, counted from 0. */
function listUnanswered(form: HTMLFormElement): number[] {
  return [...form.querySelectorAll("fieldset")].flatMap((question, i) =>
    question.querySelector<HTMLInputElement>("input:checked")?.value ? [] : [i],
  );
}

/** Before sending: what will stay empty. */
function tellUnanswered(form: HTMLFormElement): void {
  const numbers = listUnanswered(form).map((i) => i + 1);
  const { these, complete } = element("kosong").dataset;
  element("kosong").textContent = numbers.length > 0 ? `${these} ${numbers.join(", ")}.` : complete!;
}

/** This page and its files, so that the link opens without a line too. Never anything but an own questionnaire. */
async function keepPage(form: HTMLFormElement, link: string): Promise<void> {
  if (!("caches" in self)) return;
  try {
    const query = new URLSearchParams({ [fields.consent]: field(form, fields.consent).value });
    if (field(form, fields.objects).checked) query.set(fields.objects, "ya");
    const page = await fetch(`${pageOf(link)}?${query}`);
    if (!page.ok || page.redirected) return;
    const cache = await caches.open(cacheOf(link));
    const files = document.querySelectorAll<HTMLLinkElement & HTMLScriptElement>("link[href], script[src]");
    await cache.addAll([...files].map((file) => file.href || file.src));
    await cache.put(pageOf(link), page);
  } catch {
    // No line: what was kept before stays.
  }
}
