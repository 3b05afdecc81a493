package dezero.optim;

import dezero.Parameter;
import dezero.array.NdArray;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Updates parameters so that a loss falls, using the gradients of a backward pass.
 *
 * <pre>{@code
 * var optimizer = new Adam().setup(model.parameters());
 * loss.backward();
 * optimizer.update();
 * }</pre>
 *
 * <p>A parameter without a gradient is not changed.
 */
public abstract class Optimizer {
  private final List<Hook> hooks = new ArrayList<>();
  private List<Parameter> parameters = List.of();
  private IntToDoubleFunction schedule;
  private double rate;
  private int updates;

  /** Starts with this learning rate, which {@link #setRate} or a schedule can change. */
  protected Optimizer(double rate) {
    setRate(rate);
  }

  /** An action before each update, such as decay, clipping or freezing. */
  public interface Hook {
    /** May change or clear the gradients of these parameters. */
    void apply(List<Parameter> parameters);
  }

  /** Sets the parameters to update. */
  public final Optimizer setup(List<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
    return this;
  }

  /** Runs this hook before each update, after those added earlier. */
  public final Optimizer addHook(Hook hook) {
    hooks.add(hook);
    return this;
  }

  /** Sets the rate from this schedule before each update, the first being number 0. */
  public final Optimizer schedule(IntToDoubleFunction schedule) {
    this.schedule = schedule;
    return this;
  }

  /** The learning rate. */
  public final double rate() {
    return rate;
  }

  /**
   * Changes the learning rate.
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

  /** The number of updates, including the current one. */
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

  /** The parameter's value after this update; FLOAT64 is rounded to the parameter's type. */
  protected abstract NdArray updated(Parameter parameter, NdArray gradient);

  /**
   * An array kept for each parameter from one update to the next, such as its velocity; initially
   * zeros.
   */
  protected static final class State {
    private final Map<Parameter, NdArray> arrays = new IdentityHashMap<>();

    /** The array last put for this parameter, or zeros. */
    public NdArray get(Parameter parameter) {
      return arrays.computeIfAbsent(parameter, p -> p.data().zerosLike());
    }

    /** Keeps an array for the next update and returns it. */
    public NdArray put(Parameter parameter, NdArray array) {
      NdArray kept = array.to(parameter.dtype()).keep();
      arrays.put(parameter, kept);
      return kept;
    }
  }
}
