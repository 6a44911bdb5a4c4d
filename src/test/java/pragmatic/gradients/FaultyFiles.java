package pragmatic.gradients;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/// The files of a disk on which steps fail: whoever has all permissions and room for everything
/// meets these faults too. A write that fails has written half.
public final class FaultyFiles extends FileSystemProvider {
  private final FaultySystem system = new FaultySystem(this);
  private final Fault fault;

  /// Called before each step on the disk, and fails it by what it throws.
  public interface Fault {
    /// @param path of the real file
    void before(Path path) throws IOException;
  }

  private FaultyFiles(Fault fault) {
    this.fault = fault;
  }

  /// A real file or folder, all steps on which may fail.
  public static Path over(Path real, Fault fault) {
    return new FaultyFiles(fault).wrapped(real);
  }

  /// A path that does all as the real one does, but for the steps on the disk.
  private record Wrapped(Path real, FaultyFiles files) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
      if (method.getName().equals("getFileSystem")) return files.system;
      Object[] real = given == null ? new Object[0] : given.clone();
      for (int i = 0; i < real.length; i++)
        if (real[i] instanceof Path path) real[i] = FaultyFiles.real(path);
      Object result = called(method, this.real, real);
      return result instanceof Path path ? files.wrapped(path) : result;
    }
  }

  Path wrapped(Path real) {
    return proxy(Path.class, new Wrapped(real, this));
  }

  static Path real(Path path) {
    return Proxy.isProxyClass(path.getClass())
            && Proxy.getInvocationHandler(path) instanceof Wrapped wrapped
        ? wrapped.real
        : path;
  }

  private static Object called(Method method, Object on, Object[] given) throws Throwable {
    try {
      return method.invoke(on, given);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
    return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler));
  }

  private Path step(Path path) throws IOException {
    fault.before(real(path));
    return real(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    Path real = step(path);
    SeekableByteChannel channel = Files.newByteChannel(real, options, attributes);
    return proxy(
        SeekableByteChannel.class,
        (_, method, given) -> {
          if (method.getName().equals("write")) {
            ByteBuffer bytes = (ByteBuffer) given[0];
            try {
              fault.before(real);
            } catch (IOException full) {
              channel.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
              throw full;
            }
          } else if (method.getName().equals("read")) fault.before(real);
          return called(method, channel, given);
        });
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    Path real = step(folder);
    DirectoryStream<Path> stream = Files.newDirectoryStream(real);
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        Iterator<Path> all = stream.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            try {
              fault.before(real);
            } catch (IOException unreadable) {
              throw new DirectoryIteratorException(unreadable);
            }
            return all.hasNext();
          }

          @Override
          public Path next() {
            return wrapped(all.next());
          }
        };
      }

      @Override
      public void close() throws IOException {
        stream.close();
      }
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    Files.createDirectory(step(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(step(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    Files.copy(step(from), real(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    Files.move(step(from), real(to), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return Files.isSameFile(step(one), real(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return Files.isHidden(step(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return Files.getFileStore(step(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    Path real = step(path);
    real.getFileSystem().provider().checkAccess(real, modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return Files.readAttributes(step(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return Files.readAttributes(step(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    Files.setAttribute(step(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(java.net.URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(java.net.URI uri) {
    return system;
  }

  @Override
  public Path getPath(java.net.URI uri) {
    return wrapped(Path.of(uri.getPath()));
  }
}
