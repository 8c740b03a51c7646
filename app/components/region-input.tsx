import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";
import { SelectInput } from "./inputs.tsx";

interface RegionInputProps {
  field: FieldMetadata<string | undefined>;
  regions: { code: string; name: string }[];
}

/** For which of one's regions; where there is one only, it is not asked. */
export function RegionInput({ field, regions }: RegionInputProps) {
  const t = useText();
  if (regions.length === 1) {
    const { key, ...props } = getInputProps(field, { type: "hidden", value: false });
    return <input key={key} {...props} value={regions[0]!.code} />;
  }
  return (
    <SelectInput
      label={t("indicator.region")}
      field={field}
      empty={t("indicator.choosing")}
      options={regions.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
