import TrainyardCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(await TrainyardProgram.run(Array(CommandLine.arguments.dropFirst()), in: .process).rawValue)
