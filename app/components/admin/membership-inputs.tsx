import type { FieldMetadata } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";
import { type Places, regionPlace, roles, sentraPlace } from "~/models/places.ts";
import { SelectInput } from "../inputs.tsx";

interface MembershipInputsProps {
  role: FieldMetadata<string | undefined>;
  place: FieldMetadata<string | undefined>;
  places: Places;
}

export function MembershipInputs({ role, place, places }: MembershipInputsProps) {
  const t = useText();
  return (
    <>
      <SelectInput
        label={t("admin.role")}
        field={role}
        empty={t("admin.chooseRole")}
        options={roles.map((value) => ({ value, label: t(`domain.roles.${value}`) }))}
      />
      <SelectInput
        label={t("admin.place")}
        field={place}
        hint={t("admin.placeHint")}
        empty={t("admin.placeNone")}
        groups={[
          {
            label: t("admin.region"),
            options: places.regions.map(({ code, name }) => ({ value: regionPlace(code), label: name })),
          },
          {
            label: t("admin.sentra"),
            options: places.sentra.map(({ id, name, region }) => ({
              value: sentraPlace(id),
              label: `${name}, ${region}`,
            })),
          },
        ]}
      />
    </>
  );
}
