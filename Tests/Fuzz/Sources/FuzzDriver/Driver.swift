import Glibc

/// Hands a harness and the arguments of the program to libFuzzer, which never returns unless it is done.
///
/// SwiftPM gives executables an entry point of its own, so that libFuzzer's `main` cannot serve.
public func runFuzzer(_ harness: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32) -> Never {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  exit(run(&count, &arguments, harness))
}

@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ harness: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// What libFuzzer's own `main` would call; it is linked in, but never runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func unusedHarness(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { 0 }
