import { Link } from "@remix-run/react";

interface ChoiceLinksProps {
  /** What is chosen by them, for those who hear the page. */
  label: string;
  choices: { to: string; label: string; isChosen: boolean }[];
}

/** One of a few, as links to the same page. */
export function ChoiceLinks({ label, choices }: ChoiceLinksProps) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="flex flex-wrap gap-x-4">
        {choices.map(({ to, label, isChosen }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={isChosen ? "page" : undefined}
              className={`inline-flex min-h-11 items-center ${isChosen ? "font-semibold no-underline!" : ""}`}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
