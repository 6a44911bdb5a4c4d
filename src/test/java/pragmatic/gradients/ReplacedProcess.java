package pragmatic.gradients;

import java.util.ArrayList;
import java.util.List;

/// A process that runs itself once more in its own place, and then says its number and what it was
/// given; a word of its own says where that was refused.
final class ReplacedProcess {
  private ReplacedProcess() {}

  public static void main(String[] args) {
    if (System.getProperty("again") == null) {
      List<String> command = new ArrayList<>();
      command.add(ProcessHandle.current().info().command().orElseThrow());
      command.addAll(List.of("-Dagain=true", "-Dstdout.encoding=UTF-8"));
      command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
      command.add(ReplacedProcess.class.getName());
      command.addAll(List.of(args));
      ProcessImage.replace(command);
      System.out.println("refused");
    } else {
      System.out.println(ProcessHandle.current().pid());
      for (String word : args) System.out.println("[" + word + "]");
    }
  }
}
