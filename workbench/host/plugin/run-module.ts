export type Modules = Readonly<Record<string, unknown>>;

/** Runs a CommonJS module and gives its exports. Asking for a module that the app does not hand out is an error. */
export function runModule(code: string, name: string, modules: Modules): unknown {
  const require = (id: string): unknown => {
    if (Object.hasOwn(modules, id)) return modules[id];
    throw new Error(`not modelled: require("${id}") in ${name}`);
  };
  const module: { exports: unknown } = { exports: {} };
  // As the app does it: the code is a string, and sees the global scope and these three names.
  const run = new Function("require", "module", "exports", `${code}\n//# sourceURL=${name}`);
  run.call(module.exports, require, module, module.exports);
  return module.exports;
}
