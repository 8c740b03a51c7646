import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";

interface DoneNoticeProps {
  /** What was done, by its name in the address (`?berhasil=…`): an action ends with a redirect to it. */
  messages: Record<string, ReactNode>;
}

/** Says what was done. The box is always there, so that those who hear the page are told when it fills. */
export function DoneNotice({ messages }: DoneNoticeProps) {
  const [params] = useSearchParams();
  const done = params.get("berhasil") ?? "";
  const message = Object.hasOwn(messages, done) ? messages[done] : undefined;
  return <div role="status">{message && <div className="notice good mt-3">{message}</div>}</div>;
}
