package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Changes parameters so that a loss falls, by the gradients that a backward pass left in them.
 *
 * <pre>{@code
 * var optimizer = new Adam().setup(model.parameters());
 * loss.backward();
 * optimizer.update();
 * }</pre>
 *
 * <p>A parameter without a gradient stays as it is.
 */
public abstract class Optimizer {
  private final List<Hook> hooks = new ArrayList<>();
  private List<Parameter> parameters = List.of();
  private IntToDoubleFunction schedule;
  private double rate;
  private int updates;

  /** With this learning rate, until {@link #setRate} or a schedule changes it. */
  protected Optimizer(double rate) {
    setRate(rate);
  }

  /** Something done before each update: decay, clipping, freezing. */
  public interface Hook {
    /** May change the gradients of these parameters, or take them away. */
    void apply(List<Parameter> parameters);
  }

  /** What to change. */
  public final Optimizer setup(List<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
    return this;
  }

  /** Does this before each update, after the hooks added earlier. */
  public final Optimizer addHook(Hook hook) {
    hooks.add(hook);
    return this;
  }

  /** Takes the rate from this before each update, the first being number 0. */
  public final Optimizer schedule(IntToDoubleFunction schedule) {
    this.schedule = schedule;
    return this;
  }

  /** The learning rate. */
  public final double rate() {
    return rate;
  }

  /**
   * Another learning rate from now on.
   *
   * @throws IllegalArgumentException unless it is a number of 0 or more
   */
  public final void setRate(double rate) {
    if (!(rate >= 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException(
          "the learning rate is " + rate + "; it must be a number of 0 or more");
    }
    this.rate = rate;
  }

  /** How many updates there were, this one included. */
  protected final int updates() {
    return updates;
  }

  /**
   * Changes every parameter that has a gradient.
   *
   * @throws IllegalStateException before {@link #setup}
   */
  public final void update() {
    if (parameters.isEmpty()) {
      throw new IllegalStateException(
          "update: there are no parameters; call setup(model.parameters()) first");
    }
    if (schedule != null) {
      setRate(schedule.applyAsDouble(updates));
    }
    updates++;
    List<Parameter> ready = parameters.stream().filter(Parameter::hasGrad).toList();
    hooks.forEach(hook -> hook.apply(ready));
    for (Parameter parameter : ready) {
      if (parameter.hasGrad()) {
        NdArray data = updated(parameter, parameter.grad().data());
        parameter.setData(data.to(parameter.dtype()));
      }
    }
  }

  /** What a parameter holds after this update; FLOAT64 is rounded to the parameter's type. */
  protected abstract NdArray updated(Parameter parameter, NdArray gradient);

  /** A running array for each parameter, such as its speed; zeros at first. */
  protected static final class State {
    private final Map<Parameter, NdArray> arrays = new IdentityHashMap<>();

    /** What was put last for this parameter, or zeros. */
    public NdArray get(Parameter parameter) {
      return arrays.computeIfAbsent(parameter, p -> p.data().zerosLike());
    }

    /** Keeps this for the next update, and returns it. */
    public NdArray put(Parameter parameter, NdArray array) {
      NdArray kept = array.to(parameter.dtype()).keep();
      arrays.put(parameter, kept);
      return kept;
    }
  }
}
