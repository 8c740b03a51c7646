import pageScript from "~/respondent/page.ts?worker&url";
import workerScript from "~/respondent/service-worker.ts?worker&url";

/**
 * The little program that keeps answers on the device. The pages of respondents load nothing else: a questionnaire is
 * opened once, on a phone, far from a mast.
 */
export const DeviceScript = () => <script type="module" src={pageScript} data-worker={workerScript} />;
