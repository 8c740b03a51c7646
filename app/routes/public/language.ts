import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { ownPath } from "~/auth/own-path.ts";
import { isLanguage } from "~/i18n/i18n.ts";
import { languageCookie } from "~/i18n/language.server.ts";

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = form.get("bahasa");
  const headers = isLanguage(language)
    ? { "Set-Cookie": languageCookie(language, context.publicUrl.startsWith("https:")) }
    : undefined;
  return redirect(ownPath(form.get("ke")), { headers });
}

export const loader = () => redirect("/");
