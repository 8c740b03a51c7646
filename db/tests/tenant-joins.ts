import ts from "typescript";

const joins = /^(inner|left|right|full)Join(Lateral)?$/;
const roots = ["selectFrom", "updateTable", "deleteFrom", "insertInto"];

/**
 * Reads a source for queries, Kysely's and those written as sql`…`, and finds where rows of two of the tenants' tables are
 * brought together without sentra_id: distributed by it, they would lie on two machines.
 * @returns "line: what", in the order of the file
 */
export function findLooseJoins(source: string, tables: readonly string[]): string[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const isTenant = (name: string | undefined) => name !== undefined && tables.includes(name);
  const found: { line: number; what: string }[] = [];
  const say = (node: ts.Node, what: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ line: line + 1, what });
  };
  const visit = (node: ts.Node, outer: string | undefined): void => {
    let within = outer;
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(file).startsWith("sql"))
      for (const what of findLooseSql(templateText(node.template, file), isTenant)) say(node, what);
    if (ts.isCallExpression(node)) {
      const [name, table] = [methodOf(node), tableOf(node)];
      if (name !== undefined && roots.includes(name) && isTenant(table)) {
        if (outer !== undefined && !wholeChain(node).getText(file).includes("sentra_id"))
          say(node, `${table} within a query of ${outer}`);
      }
      if (name !== undefined && joins.test(name) && isTenant(table)) {
        const before = chainBefore(node).find(isTenant);
        const conditions = node.arguments.slice(1).map((argument) => argument.getText(file));
        if (before !== undefined && !conditions.join(" ").includes("sentra_id")) say(node, `${table} to ${before}`);
      }
      // What stands in a query's arguments is within it; what it is called on is the same query.
      const own = [tableOf(node), ...chainBefore(node)].find(isTenant);
      if (name !== undefined) within = own ?? outer;
      visit(node.expression, outer);
      for (const argument of node.arguments) visit(argument, within);
      return;
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(file, undefined);
  return found.sort((a, b) => a.line - b.line).map(({ line, what }) => `${line}: ${what}`);
}

const methodOf = (call: ts.CallExpression) =>
  ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : undefined;

/** "sheet" of selectFrom("sheet as s"). */
function tableOf(call: ts.CallExpression): string | undefined {
  const name = methodOf(call);
  const [first] = call.arguments;
  if (name === undefined || !(roots.includes(name) || joins.test(name)) || !first) return undefined;
  return ts.isStringLiteralLike(first) ? first.text.split(" ")[0] : undefined;
}

/** The tables that a chain of calls has named before this call. */
function chainBefore(call: ts.CallExpression): string[] {
  const tables: string[] = [];
  let at: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(at) || ts.isCallExpression(at)) {
    const table = ts.isCallExpression(at) ? tableOf(at) : undefined;
    if (table !== undefined) tables.push(table);
    at = at.expression;
  }
  return tables;
}

/** The chain that this call begins. */
function wholeChain(call: ts.CallExpression): ts.Node {
  let at: ts.Node = call;
  while (
    (ts.isPropertyAccessExpression(at.parent) || ts.isCallExpression(at.parent)) &&
    (at.parent as ts.CallExpression).expression === at
  )
    at = at.parent;
  return at;
}

function templateText(template: ts.TemplateLiteral, file: ts.SourceFile): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  // What is put in may be a condition of ours: its own text says whether it names the sentra.
  const spans = template.templateSpans.map(
    (span) => `${span.expression.getText(file).includes("sentra_id") ? "sentra_id" : "$1"}${span.literal.text}`,
  );
  return template.head.text + spans.join("");
}

/** The text of one SELECT or the like, with what stands in parentheses as scopes of their own. */
interface Scope {
  words: string[];
  inner: Scope[];
}

function findLooseSql(text: string, isTenant: (name: string | undefined) => boolean): string[] {
  const found: string[] = [];
  const read = (scope: Scope, outer: string | undefined): void => {
    const { words } = scope;
    const own: string[] = [];
    const isQuery = words.some((word) => ["select", "update", "delete"].includes(word));
    words.forEach((word, i) => {
      const isJoined = word === "join";
      const begins = isJoined || ["from", "update", "using"].includes(word) || (word === "," && isInFrom(words, i));
      const table = begins ? words[i + 1] : undefined;
      if (!isTenant(table)) return;
      const before = own[0];
      own.push(table!);
      if (before === undefined) return;
      const condition = isJoined ? conditionAfter(words, i + 1) : words.slice(words.indexOf("where", i));
      if (!condition.some((one) => one.includes("sentra_id"))) found.push(`${table} to ${before}`);
    });
    if (isQuery && own.length > 0 && outer !== undefined && !allWords(scope).some((one) => one.includes("sentra_id")))
      found.push(`${own[0]} within a query of ${outer}`);
    for (const one of scope.inner) read(one, own[0] ?? outer);
  };
  read(parse(text), undefined);
  return found;
}

const clauses = ["join", "where", "group", "order", "union", "returning", "left", "right", "full", "inner", "cross"];
function conditionAfter(words: string[], from: number): string[] {
  const end = words.findIndex((word, i) => i > from && clauses.includes(word));
  return words.slice(from, end < 0 ? undefined : end);
}

/** Whether a comma stands between two tables of FROM. */
function isInFrom(words: string[], at: number): boolean {
  const before = words.slice(0, at);
  const [from, ended] = [
    before.lastIndexOf("from"),
    Math.max(...clauses.slice(1).map((one) => before.lastIndexOf(one))),
  ];
  return from >= 0 && from > ended;
}

const allWords = ({ words, inner }: Scope): string[] => [...words, ...inner.flatMap(allWords)];

/** A scope's words hold a "(…)" that is no query themselves: the columns of USING, the arguments of a function. */
function parse(text: string): Scope {
  const tokens =
    text
      .toLowerCase()
      .replace(/--.*$/gm, "")
      .match(/[\w.$"]+|[(),]/g) ?? [];
  const top: Scope = { words: [], inner: [] };
  const open: Scope[] = [top];
  for (const token of tokens) {
    if (token === "(") open.push({ words: [], inner: [] });
    else if (token === ")" && open.length > 1) {
      const closed = open.pop()!;
      const parent = open.at(-1)!;
      if (closed.words.some((word) => ["select", "update", "delete"].includes(word))) parent.inner.push(closed);
      else {
        parent.words.push(...closed.words.filter((word) => word !== ","));
        parent.inner.push(...closed.inner);
      }
    } else open.at(-1)!.words.push(token);
  }
  return top;
}
