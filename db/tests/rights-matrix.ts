import type { ProbedTable } from "./probe-rows.ts";

/**
 * Who may do what with which rows, written down from what each role is for; the probes then try every cell.
 *   officer   sees the sentra of the region and below; verifies what they send (sheet-states.test.ts); adds indicators
 *             of the region's own, retires some, and sets targets; keeps the region's programmes and assesses its sentra
 *   board     enters, submits and keeps the records of its sentra
 *   operator  enters only      viewer  reads only
 *   admin     offices, sentra, accounts and memberships; no sentra's values
 *   nobody    a transaction in which the application forgot to say who acts
 *   accounts  signing in, before anybody is known
 *   respondent  a person with the link of an invitation to the open wave of `tas`, who has not answered yet; reads that
 *             wave and its questionnaire too, which are other rows than the probes try
 * A wave is its owner's: these are the sentra's own, so the board's; regions' waves are in waves.test.ts. Answers are
 * here those on paper, which the people who type them read. A yearly report is here a sentra's draft; issued ones and
 * regions' are in yearly-reports.test.ts.
 * A request about personal data is here a sentra's; offices', the platform's and one's own are in privacy.test.ts.
 * A cell names rows: of one's own user (own), of one sentra (tas), of a kabupaten (35.15), of a province (35), all.
 * What belongs to a region is tried for each sentra's region, and named by the sentra.
 */
const matrix = `
table               action | admin | province | kabupaten | board | operator | region viewer | sentra viewer | stranger | nobody | accounts | respondent
sentra              select | all   | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | tas
sentra              insert | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra              update | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra              delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sheet               select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
sheet               insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
sheet               update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
sheet               delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sheet_step          select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
sheet_step          insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sheet_step          update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sheet_step          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
observation         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
observation         insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
observation         update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
observation         delete | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
observation_change  select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
observation_change  insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
observation_change  update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
observation_change  delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
cell_note           select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
cell_note           insert | -     | 35       | 35.15     | tas   | tas      | -             | -             | -        | -      | -        | -
cell_note           update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
cell_note           delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_fact         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
sentra_fact         insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
sentra_fact         update | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
sentra_fact         delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
instrument          select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
instrument          insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
instrument          update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
instrument          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
instrument_version  select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
instrument_version  insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
instrument_version  update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
instrument_version  delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
survey_wave         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
survey_wave         insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
survey_wave         update | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
survey_wave         delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
wave_sentra         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
wave_sentra         insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
wave_sentra         update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
wave_sentra         delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
invitation          select | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
invitation          insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
invitation          update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
invitation          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
survey_response     select | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
survey_response     insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
survey_response     update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
survey_response     delete | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
response_exclusion  select | -     | 35       | 35.15     | tas   | -        | -             | -             | -        | -      | -        | -
response_exclusion  insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
response_exclusion  update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
response_exclusion  delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
wave_computation    select | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
wave_computation    insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
wave_computation    update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
wave_computation    delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
weights_version     select | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
weights_version     insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
weights_version     update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
weights_version     delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
wave_result         select | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
wave_result         insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
wave_result         update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
wave_result         delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_result       select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
sentra_result       insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_result       update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_result       delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_snapshot     select | -     | 35       | 35.15     | tas   | -        | -             | -             | -        | -      | -        | -
sentra_snapshot     insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_snapshot     update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_snapshot     delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_comparability select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
sentra_comparability insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_comparability update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sentra_comparability delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
enterprise          select | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
enterprise          insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
enterprise          update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
enterprise          delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
partnership         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership         insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership         update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership         delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
partnership_member  select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership_member  insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_member  update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
partnership_member  delete | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_linkage select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership_linkage insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_linkage update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
partnership_linkage delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
partnership_evidence select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership_evidence insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_evidence update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
partnership_evidence delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
partnership_rating  select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership_rating  insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_rating  update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_rating  delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
partnership_evaluation select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership_evaluation insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_evaluation update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
partnership_evaluation delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
partnership_flag    select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
partnership_flag    insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_flag    update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
partnership_flag    delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
target              select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
target              insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
target              update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
target              delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
indicator           select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
indicator           insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
indicator           update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
indicator           delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
indicator_retirement select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
indicator_retirement insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
indicator_retirement update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
indicator_retirement delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_form select | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_form insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_form update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_form delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_column select | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_column insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_column update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
export_column delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_log select | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_log insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
export_log update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
export_log delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
cooperation         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
cooperation         insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
cooperation         update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
cooperation         delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
cooperation_member  select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
cooperation_member  insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
cooperation_member  update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
cooperation_member  delete | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
programme           select | -     | 35       | 35.15     | 35.15 | 35.15    | 35.15         | 35.15         | -        | -      | -        | -
programme           insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
programme           update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
programme           delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
programme_sentra    select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
programme_sentra    insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
programme_sentra    update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
programme_sentra    delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
ladder_assessment   select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
ladder_assessment   insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
ladder_assessment   update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
ladder_assessment   delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
facility            select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
facility            insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
facility            update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
facility            delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
disturbance         select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
disturbance         insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
disturbance         update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
disturbance         delete | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
adequacy_rating     select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
adequacy_rating     insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
adequacy_rating     update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
adequacy_rating     delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
sheet_deadline      select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
sheet_deadline      insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
sheet_deadline      update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
sheet_deadline      delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
region_approval     select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
region_approval     insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
region_approval     update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
region_approval     delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
saved_view          select | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
saved_view          insert | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
saved_view          update | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
saved_view          delete | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
digest_choice       select | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
digest_choice       insert | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
digest_choice       update | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
digest_choice       delete | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
letterhead          select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
letterhead          insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
letterhead          update | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
letterhead          delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
signatory           select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
signatory           insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
signatory           update | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
signatory           delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
yearly_report       select | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
yearly_report       insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
yearly_report       update | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
yearly_report       delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
account_line        select | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
account_line        insert | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
account_line        update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
account_line        delete | -     | -        | -         | tas   | tas      | -             | -             | -        | -      | -        | -
index_weights       select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
index_weights       insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
index_weights       update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
index_weights       delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
diagnosis           select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
diagnosis           insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
diagnosis           update | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
diagnosis           delete | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
diagnosis_comment   select | -     | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
diagnosis_comment   insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
diagnosis_comment   update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
diagnosis_comment   delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
app_user            select | all   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
app_user            insert | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
app_user            update | all   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
app_user            delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
credential          select | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
credential          insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
credential          update | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
credential          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
user_session        select | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
user_session        insert | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
user_session        update | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
user_session        delete | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
account_link        select | all   | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
account_link        insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
account_link        update | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
account_link        delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
known_device        select | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
known_device        insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
known_device        update | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
known_device        delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
sign_in_notice      select | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
sign_in_notice      insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
sign_in_notice      update | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
sign_in_notice      delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
personal_token      select | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
personal_token      insert | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
personal_token      update | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
personal_token      delete | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
second_factor       select | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
second_factor       insert | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
second_factor       update | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
second_factor       delete | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
recovery_code       select | own   | own      | own       | own   | own      | own           | own           | own      | -      | all      | -
recovery_code       insert | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
recovery_code       update | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
recovery_code       delete | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
pending_sign_in     select | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
pending_sign_in     insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
pending_sign_in     update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
pending_sign_in     delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
factor_demand       select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
factor_demand       insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
factor_demand       update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
factor_demand       delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
factor_reset        select | all   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
factor_reset        insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
factor_reset        update | own   | own      | own       | own   | own      | own           | own           | own      | -      | -        | -
factor_reset        delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
rate_limit          select | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
rate_limit          insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
rate_limit          update | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
rate_limit          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | all      | -
membership          select | all   | own      | own       | own   | own      | own           | own           | -        | -      | all      | -
membership          insert | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
membership          update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
membership          delete | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
office              select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
office              insert | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
office              update | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
office              delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_event         select | all   | 35       | 35.15     | tas   | -        | -             | -             | -        | -      | -        | -
audit_event         insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_event         update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_event         delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_link          select | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_link          insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_link          update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_link          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_head          select | all   | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_head          insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_head          update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
audit_head          delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
departure           select | all   | 35       | 35.15     | tas   | tas      | 35.15         | tas           | -        | -      | -        | -
departure           insert | all   | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
departure           update | all   | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
departure           delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
office_departure    select | all   | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -
office_departure    insert | all   | -        | 35.15     | -     | -        | -             | -             | -        | -      | -
office_departure    update | all   | -        | 35.15     | -     | -        | -             | -             | -        | -      | -
office_departure    delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -
processing_activity select | all   | all      | all       | all   | all      | all           | all           | all      | -      | -        | -
processing_activity insert | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
processing_activity update | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
processing_activity delete | -     | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
data_request        select | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
data_request        insert | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
data_request        update | -     | -        | -         | tas   | -        | -             | -             | -        | -      | -        | -
data_request        delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
data_breach         select | all   | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
data_breach         insert | all   | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
data_breach         update | all   | 35       | 35.15     | -     | -        | -             | -             | -        | -      | -        | -
data_breach         delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
retention_rule      select | all   | all      | all       | all   | all      | all           | all           | all      | -      | all      | -
retention_rule      insert | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
retention_rule      update | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
retention_rule      delete | -     | -        | -         | -     | -        | -             | -             | -        | -      | -        | -
`;

export const actions = ["select", "insert", "update", "delete"] as const;
export type Action = (typeof actions)[number];

const [head, ...lines] = matrix.trim().split("\n");
const cellsOf = (line: string) => line.split("|").map((cell) => cell.trim());

/** One row for each table and action, with its cells by the title of their column. */
export const rights = lines.map((line) => {
  const [first, ...cells] = cellsOf(line);
  const [table, action] = first!.split(/\s+/);
  const titles = cellsOf(head!).slice(1);
  return {
    table: table as ProbedTable,
    action: action as Action,
    cells: Object.fromEntries(titles.map((title, index) => [title, cells[index]!])),
  };
});
