package pragmatic.gradients;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/// What a process runs. On Linux and macOS it can be replaced: number, terminal and parent of the
/// process stay, so nobody outside notices.
public final class ProcessImage {
  private ProcessImage() {}

  /// Runs a command in the place of this program, and returns only where that is not possible; then
  /// nothing has happened.
  ///
  /// @param command the file of a program, and its arguments
  // who starts the jar allows it to call the system: its window is made of such calls
  @SuppressWarnings("restricted")
  public static void replace(List<String> command) {
    Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding"));
    if (!isFaithful(command, charset.newEncoder())) return;
    try (Arena arena = Arena.ofConfined()) {
      Linker linker = Linker.nativeLinker();
      MethodHandle execv =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("execv"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
      // one more, of zero, ends the list
      MemorySegment words = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
      for (int i = 0; i < command.size(); i++)
        words.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(command.get(i), charset));
      int refused = (int) execv.invokeExact(arena.allocateFrom(command.getFirst(), charset), words);
      assert refused == -1;
    } catch (Error fatal) {
      throw fatal;
    } catch (Throwable unavailable) {
      // no such call on this system: the window starts more slowly, as it would without
      assert unavailable instanceof RuntimeException;
    }
  }

  /// Whether the system would see the words as they were given: what its encoding had no letter for
  /// has been read as U+FFFD.
  private static boolean isFaithful(List<String> words, CharsetEncoder encoder) {
    return words.stream().allMatch(word -> encoder.canEncode(word) && word.indexOf('\uFFFD') < 0);
  }
}
