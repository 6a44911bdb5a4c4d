package pragmatic.gradients.page;

/// The signs on buttons, as paths in a box of 40.
public enum Tool {
  MINUS("M12.8,20H27.2", true),
  PLUS("M12.8,20H27.2M20,12.8V27.2", true),
  PLAY("M14.6,11.7L28.3,20L14.6,28.3Z", false),
  PAUSE("M12.8,12.8H17.8V27.2H12.8ZM22.2,12.8H27.2V27.2H22.2Z", false),
  FIRST("M13,14H15.6V26H13ZM26,14L17,20L26,26Z", false),
  PREVIOUS("M24,14L15,20L24,26Z", false),
  NEXT("M16,14L25,20L16,26Z", false),
  LAST("M14,14L23,20L14,26ZM24.4,14H27V26H24.4Z", false),
  SEARCH("M28,17A11,11 0 1 1 6,17A11,11 0 1 1 28,17M25.6,25.6L35,35", true),
  RETURN("M32,8V21H8M16,13L8,21L16,29", true),
  LEFT("M24.5,8L13,20L24.5,32", true),
  RIGHT("M15.5,8L27,20L15.5,32", true),
  DOWN("M8,14L20,26L32,14", true),
  CLOSE("M10,10L30,30M30,10L10,30", true);

  private final String path;
  private final boolean stroked;

  Tool(String path, boolean stroked) {
    this.path = path;
    this.stroked = stroked;
  }

  public String path() {
    return path;
  }

  public boolean stroked() {
    return stroked;
  }
}
