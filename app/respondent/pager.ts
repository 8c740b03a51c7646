/** One question a screen, with steps between them; or all at once, as the page came. */
export class Pager {
  readonly #form: HTMLFormElement;
  readonly #screens: HTMLElement[];
  readonly #bar: HTMLProgressElement;
  #at = 0;
  #isPaged = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#screens = [...form.querySelectorAll<HTMLElement>("[data-screen]")];
    this.#bar = element<HTMLProgressElement>("batang");
    element("langkah").hidden = false;
    element("sebelum").addEventListener("click", () => this.go(this.#at - 1));
    element("sesudah").addEventListener("click", () => this.go(this.#at + 1));
    element("cara").addEventListener("click", () => this.setPaged(!this.#isPaged));
    // A touch leads on; the keyboard's arrows, which choose as they move, do not.
    let isTouched = false;
    form.addEventListener("pointerdown", () => (isTouched = true));
    form.addEventListener("keydown", () => (isTouched = false));
    form.addEventListener("click", ({ target }) => {
      const question = (target as Element).closest("fieldset");
      if (isTouched && this.#isPaged && question && target instanceof HTMLInputElement) {
        this.go(this.#screens.indexOf(question) + 1);
      }
    });
  }

  /** @param at where to begin; the first question without an answer, where it is not known */
  setPaged(isPaged: boolean, at?: number): void {
    this.#isPaged = isPaged;
    const cara = element("cara");
    cara.textContent = cara.dataset[isPaged ? "all" : "one"]!;
    for (const part of this.#form.querySelectorAll<HTMLElement>("[data-paged]")) part.hidden = !isPaged;
    this.#show(at ?? this.#at);
  }

  go(at: number): void {
    this.#show(at);
    this.#screens[this.#at]!.querySelector<HTMLElement>("legend, h2")!.focus();
  }

  #show(at: number): void {
    const last = this.#screens.length - 1;
    this.#at = Math.max(0, Math.min(last, at));
    for (const [i, screen] of this.#screens.entries()) screen.hidden = this.#isPaged && i !== this.#at;
    element<HTMLButtonElement>("sebelum").disabled = this.#at === 0;
    element<HTMLButtonElement>("sesudah").disabled = this.#at === last;
    this.#bar.value = this.#at;
    const words = element("kemajuan");
    words.textContent = words.dataset["words"]!.replace("{n}", String(Math.min(this.#at + 1, last)));
  }
}

/** @throws where the page lacks what it always has */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found as E;
}
