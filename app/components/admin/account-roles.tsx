import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Places } from "~/models/places.ts";
import type { NamedMembership } from "~/models/memberships.server.ts";
import { RoleForm } from "./role-form.tsx";

interface AccountRolesProps {
  memberships: NamedMembership[];
  places: Places;
  lastResult: SubmissionResult | undefined;
}

export function AccountRoles({ memberships, places, lastResult }: AccountRolesProps) {
  const t = useText();
  return (
    <section className="card" aria-labelledby="peran-judul">
      <h2 id="peran-judul">{t("admin.roles")}</h2>
      {memberships.length === 0 && <p className="muted mt-2">{t("admin.noRoles")}</p>}
      <ul className="mt-2 divide-y divide-line">
        {memberships.map(({ id, role: code, place: name }) => {
          const role = t(`domain.roles.${code}`);
          const place = name ?? t("admin.wholePlatform");
          return (
            <li key={id} className="flex items-center justify-between gap-3 py-2">
              <span>
                {role}, {place}
              </span>
              <Form method="post">
                <input type="hidden" name="peran" value={id} />
                <button
                  className="button quiet"
                  name="aksi"
                  value="cabut"
                  aria-label={t("admin.removeRoleOf", { role, place })}
                >
                  {t("admin.removeRole")}
                </button>
              </Form>
            </li>
          );
        })}
      </ul>
      <h3 className="mt-4">{t("admin.addRole")}</h3>
      {/* A new key clears the fields once a role was added. */}
      <RoleForm key={memberships.length} places={places} lastResult={lastResult} />
    </section>
  );
}
