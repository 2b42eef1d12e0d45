import Simulation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(await SimulatorProgram.run(CommandLine.arguments.dropFirst()))
