import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { itemField } from "~/models/paper-form.ts";
import type { WaveInFull } from "~/models/waves.server.ts";

interface ItemInputsProps {
  definition: WaveInFull["definition"];
  fields: Record<string, FieldMetadata<string | undefined>>;
}

/**
 * A field for each question, in the order of the paper. A number that is an answer moves on to the next field by
 * itself, Enter too, and Backspace in an empty one goes back; without scripts it is Tab as in any form.
 */
export function ItemInputs({ definition, fields }: ItemInputsProps) {
  const t = useText();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const { min, max } = definition.scale;
  const length = String(max).length;
  const move = (from: EventTarget, by: 1 | -1) => {
    const inputs = [...box.current!.querySelectorAll("input")];
    const next = inputs[inputs.indexOf(from as HTMLInputElement) + by];
    if (next) return next.focus();
    if (by === 1) box.current!.closest("form")?.querySelector<HTMLInputElement>("[name=consent]")?.focus();
  };
  const onInput = (event: FormEvent) => {
    const input = event.target as HTMLInputElement;
    if (input.value.length < length) return;
    const value = Number(input.value);
    // A slip stays where it is, to be typed over.
    if (Number.isInteger(value) && value >= min && value <= max) move(input, 1);
    else input.select();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.key === "Enter") {
      event.preventDefault();
      move(input, 1);
    }
    if (event.key === "Backspace" && input.value === "") {
      event.preventDefault();
      move(input, -1);
    }
  };

  let position = 0;
  return (
    // Keys move between the fields inside; the box itself is nothing to act on.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} className="grid gap-4" onInput={onInput} onKeyDown={onKeyDown}>
      <p className="muted small max-w-prose">{t("collect.paper.keys", { min, max })}</p>
      {definition.constructs.map(({ name, name_id, name_en, items }) => (
        <fieldset key={name} className="grid gap-1 border-t border-line pt-2">
          <legend className="font-semibold">{language === "en" ? name_en : name_id}</legend>
          {items.map(({ code, text_id, text_en }) => {
            const field = fields[itemField(position++)]!;
            return (
              <div key={code} className="grid grid-cols-[minmax(0,1fr)_3.5rem] items-center gap-x-3">
                <label htmlFor={field.id}>
                  <span className="font-semibold">{code}</span>{" "}
                  <span className="small">{language === "en" ? text_en : text_id}</span>
                </label>
                <input
                  {...getInputProps(field, { type: "text" })}
                  key={field.key}
                  inputMode="numeric"
                  maxLength={length}
                  autoComplete="off"
                  className="input text-center"
                  onFocus={(event) => event.target.select()}
                />
                {field.errors && (
                  <p id={field.errorId} className="small col-span-2 font-semibold text-bad">
                    {field.errors[0]}
                  </p>
                )}
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
