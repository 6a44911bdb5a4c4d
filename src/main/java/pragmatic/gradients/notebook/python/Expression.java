package pragmatic.gradients.notebook.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression of Python.
public sealed interface Expression {
  Place place();

  record Name(String name, Place place) implements Expression {}

  /// @param whole whether it is written without a point or an exponent
  record NumberLiteral(double value, boolean whole, Place place) implements Expression {}

  record TextLiteral(String text, Place place) implements Expression {}

  /// An f-string.
  record FormattedText(List<TextPart> parts, Place place) implements Expression {
    public FormattedText {
      parts = List.copyOf(parts);
    }
  }

  /// A stretch of an f-string.
  ///
  /// @param literal text before the field
  /// @param field the expression in braces, or null at the end
  /// @param format what stands behind the colon, or empty
  record TextPart(String literal, @Nullable Expression field, String format) {}

  /// `True`, `False`, `None` or `...`.
  record Keyword(String word, Place place) implements Expression {}

  record Attribute(Expression of, String name, Place place) implements Expression {}

  record Invocation(Expression function, List<Given> arguments, Place place) implements Expression {
    public Invocation {
      arguments = List.copyOf(arguments);
    }
  }

  /// An argument of a call.
  ///
  /// @param name of a keyword argument, `*` or `**` before what is unpacked, else empty
  record Given(String name, Expression value) {}

  record Subscript(Expression of, Expression index, Place place) implements Expression {}

  record Slice(
      @Nullable Expression from, @Nullable Expression to, @Nullable Expression step, Place place)
      implements Expression {}

  record ListDisplay(List<Expression> elements, Place place) implements Expression {
    public ListDisplay {
      elements = List.copyOf(elements);
    }
  }

  record TupleDisplay(List<Expression> elements, Place place) implements Expression {
    public TupleDisplay {
      elements = List.copyOf(elements);
    }
  }

  record DictDisplay(List<Expression> keys, List<Expression> values, Place place)
      implements Expression {
    public DictDisplay {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
    }
  }

  /// @param operator `-`, `+`, `~` or `not`
  record Unary(String operator, Expression operand, Place place) implements Expression {}

  /// @param operator arithmetic, a comparison, `and` or `or`
  record Binary(String operator, Expression left, Expression right, Place place)
      implements Expression {}

  /// `then if test else otherwise`
  record Conditional(Expression test, Expression then, Expression otherwise, Place place)
      implements Expression {}

  record LambdaExpression(List<Formal> formals, Expression body, Place place)
      implements Expression {
    public LambdaExpression {
      formals = List.copyOf(formals);
    }
  }

  /// `[element for target in over if test]`, in any brackets.
  record Comprehension(
      Expression element, Expression target, Expression over, List<Expression> tests, Place place)
      implements Expression {
    public Comprehension {
      tests = List.copyOf(tests);
    }
  }

  /// A parameter of a function.
  record Formal(String name, @Nullable Expression fallback) {}
}
