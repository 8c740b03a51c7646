import { useNavigation } from "@remix-run/react";
import type { ComponentProps } from "react";

/**
 * Sends its form once: pressed again while one is under way, it does nothing. It stays in reach, as a disabled button
 * would lose the focus. The second click of a double click may come before the page knows of the first.
 */
export function SubmitButton({
  className = "button",
  ...props
}: Pick<ComponentProps<"button">, "className" | "name" | "value" | "children">) {
  const { state, formAction, location } = useNavigation();
  // What was wrong is on the page already while the rest of it is read anew: it may be sent again.
  const isAnswered = state === "loading" && formAction === location.pathname + location.search;
  const isBusy = formAction !== undefined && !isAnswered;
  return (
    <button
      {...props}
      className={className}
      aria-disabled={isBusy}
      onClick={(event) => {
        if (isBusy || event.detail > 1) event.preventDefault();
      }}
    />
  );
}
