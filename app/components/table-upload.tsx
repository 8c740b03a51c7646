import { useText } from "~/i18n/use-text.ts";
import { FileUpload, type FileUploadProps } from "./file-upload.tsx";

type TableUploadProps = Pick<FileUploadProps, "steps" | "hint" | "problem" | "children">;

/** The upload of rows, to be looked at before any of them is kept. */
export function TableUpload(props: TableUploadProps) {
  const t = useText();
  return (
    <FileUpload
      of="table"
      template={{ address: "impor/templat.xlsx", label: t("memberImport.template") }}
      label={t("memberImport.file")}
      submit={t("memberImport.preview")}
      {...props}
    />
  );
}
