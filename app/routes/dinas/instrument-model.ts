import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/guards.server.ts";
import { pictureOf } from "~/components/instrument/model-picture.ts";
import { downloadModel } from "~/exports/svg.server.tsx";
import { readLanguage } from "~/i18n/language.server.ts";
import { getTranslator } from "~/i18n/translator.server.ts";
import { withActor } from "~/models/database.server.ts";
import { getShownVersion } from "~/models/instruments.server.ts";

/** The model of a version (`?versi=`) as a picture. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { t } = await getTranslator(request);
  const language = readLanguage(request);
  const version = new URL(request.url).searchParams.get("versi");
  const { instrument, shown } = await withActor(actor, (tx) => getShownVersion(tx, params["code"], version));
  const name = language === "id" ? instrument.nameId : instrument.nameEn;
  const model = pictureOf({ name, ...shown.definition }, t, language);
  return downloadModel(model, `model-${instrument.code}-${shown.version}`);
}
