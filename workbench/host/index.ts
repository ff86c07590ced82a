export type {
  Host,
  HostCli,
  HostCommand,
  HostCommands,
  HostConditions,
  HostOptions,
  IconSource,
  LoadPluginOptions,
  Theme,
} from "./contract";
export { createHost } from "./create";
