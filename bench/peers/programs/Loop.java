import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/** TensorFlow Java: answers what harness/program.mjs asks. Arguments are KEY=VALUE. */
public final class Loop {
  private final Session session;
  private final String feed;
  private final String fetch;
  private final Shape shape;
  private final float[] values;

  private Loop(Map<String, String> arguments) throws Exception {
    session = SavedModelBundle.load(arguments.get("model"), "serve").session();
    feed = arguments.get("feed");
    fetch = arguments.get("fetch");
    shape = Shape.of(Arrays.stream(arguments.get("shape").split("x")).mapToLong(Long::parseLong).toArray());
    var bytes = ByteBuffer.wrap(Files.readAllBytes(Path.of(arguments.get("file")))).order(ByteOrder.LITTLE_ENDIAN);
    values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
  }

  public static void main(String[] args) throws Exception {
    var arguments = new HashMap<String, String>();
    for (var each : args) arguments.put(each.split("=", 2)[0], each.split("=", 2)[1]);
    var loop = new Loop(arguments);
    System.out.println("ready");
    var in = new BufferedReader(new InputStreamReader(System.in));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var words = line.split(" ");
      var answer = words[0].equals("run") ? loop.run(Integer.parseInt(words[1]), Integer.parseInt(words[2])) : loop.output();
      System.out.println(answer);
    }
    System.exit(0);
  }

  private float[] once() {
    try (var input = TFloat32.tensorOf(shape, DataBuffers.of(values, true, false));
        var result = session.runner().feed(feed, input).fetch(fetch).run()) {
      var output = (TFloat32) result.get(0);
      var elements = new float[(int) output.size()];
      output.asRawTensor().data().asFloats().read(elements);
      return elements;
    }
  }

  private List<Double> loop(int count) {
    var latencies = new ArrayList<Double>(count);
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      once();
      latencies.add((System.nanoTime() - start) / 1000.0);
    }
    return latencies;
  }

  private String run(int count, int threads) throws InterruptedException {
    long start = System.nanoTime();
    var others = new ArrayList<Thread>();
    for (int i = 1; i < threads; i++) others.add(new Thread(() -> loop(count / threads)));
    others.forEach(Thread::start);
    var latencies = loop(count / threads + count % threads);
    for (var other : others) other.join();
    double seconds = (System.nanoTime() - start) / 1e9;
    return "{\"seconds\":" + seconds + ",\"latencies\":" + latencies + "}";
  }

  private String output() {
    var elements = new ArrayList<String>();
    for (float each : once()) elements.add(Float.toString(each));
    return elements.stream().collect(Collectors.joining(",", "{\"output\":[", "]}"));
  }
}
